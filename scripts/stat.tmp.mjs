import { readFileSync, writeFileSync } from "node:fs";
let src = readFileSync(new URL("./arms.mjs", import.meta.url), "utf8");
src = src.replace('from "./binaryen.mjs"', `from "${new URL("./binaryen.mjs", import.meta.url)}"`);
src += `
export function stat(module,{name,params,results,vars},hasRun,count){
  const mem=DEPENDS_ON_MEMORY.test(name);
  const body=b.Function.getBody(module.getFunction(name));
  const liveness=livenessOf(body);
  const gone=new Set(),cut=new Set();
  armsOf(body).arms.forEach((arm,place)=>{
    if(hasRun(place)||gone.has(arm.of)||(arm.kind==="tail"&&cut.has(arm.of)))return;
    const list=expressionsOf(arm); if(gone.has(list[0]))return;
    let size=0,all=[];const cnt=e=>{size++;all.push(e);(operandsOf(infoOf(e))??[]).forEach(cnt)};list.forEach(cnt);
    const f=studied(list);
    let why="moved";
    const mark=()=>{all.forEach(e=>gone.add(e));if(arm.kind==="tail"){cut.add(arm.of)}};
    if(size===1&&infoOf(list[0]).id===b.UnreachableId) return;
    if(mem) why="mem";
    else if(!f){ const t=b.getExpressionType(list.at(-1)); why= t!==b.none&&t!==b.unreachable?"value":"";
       let un=[];const v=e=>{const i=infoOf(e);if(!operandsOf(i))un.push(i.id);(operandsOf(i)??[]).forEach(v)};list.forEach(v);
       if(un.length)why+=" unk"+[...new Set(un)].join(",");
       const inside=[];let bv=false;const w=e=>{const i=infoOf(e);if((i.id===b.BreakId||i.id===b.SwitchId)&&i.value&&!inside.includes(i.name))bv=true;const l=i.id===b.BlockId||i.id===b.LoopId?i.name:null;if(l)inside.push(l);(operandsOf(i)??[]).forEach(w);if(l)inside.pop()};list.forEach(w);
       if(bv)why+=" brvalue"; if(!why)why="returnsmix"; }
    else { const plan=planOf(list,liveness); if(!plan){ 
        const exits=[...f.exits];const after=f.endsThere?liveness.around.get(list.at(-1)).after:0n;
        const outs=f.returns?0n:f.sets&exits.reduce((l,x)=>l|liveness.at(x),after);
        const live=liveness.around.get(list[0]).before;
        const p=members(live&(f.gets|outs)).length,r=members(outs).length,w=exits.length+(f.endsThere?1:0);
        if(p>MOST_PARAMETERS)why="params";else if(r>MOST_RESULTS)why="results";else if(w>MOST_WAYS)why="ways";else why="small"; } }
    if(why!=="small"||true){ const c=count[why]??={n:0,size:0,ex:[]}; c.n++;c.size+=size; c.ex.push([size,name,place]); if(why==="moved"||why==="mem"||why.includes("unk"))mark(); else if(why!=="small") {} }
  });
}`;
const tmp="/tmp/floor/arms.stat.mjs"; writeFileSync(tmp,src);
const { stat } = await import(tmp);
const { armsOf } = await import("./arms.mjs");
const { b } = await import("./binaryen.mjs");
const { readList, plainName } = await import("./split.mjs");
const F=["BulkMemory", "BulkMemoryOpt", "SignExt", "MutableGlobals", "NontrappingFPToInt", "ReferenceTypes", "CallIndirectOverlong", "Multivalue"];
const m=b.readBinary(readFileSync("target/site/learner_bg.wasm"));
m.setFeatures(F.reduce((a,f)=>a|b.Features[f],0));
const listed=readList(readFileSync("src/app/first-load.txt","utf8"));
const fs=[];for(let i=0;i<m.getNumFunctions();i++)fs.push(b.getFunctionInfo(m.getFunctionByIndex(i)));
const count={};
for(const f of fs){ if(f.module)continue; const shapes=listed.get(plainName(f.name)); if(!shapes?.size)continue;
 const ran=shapes.get(armsOf(b.Function.getBody(m.getFunction(f.name))).shape); if(ran===undefined){console.log("shape?",f.name);continue}
 stat(m,f,p=>(ran>>BigInt(p))&1n,count); }
for(const [k,c] of Object.entries(count)){ console.log(k,c.n,c.size); for(const e of c.ex.sort((a,b)=>b[0]-a[0]).slice(0,k==="moved"?0:6))console.log("    ",e[0],e[1].slice(0,110),e[2]); }
const sm=count.small.ex.map(e=>e[0]);const h={};sm.forEach(s=>h[s]=(h[s]??0)+1);console.log(h);
